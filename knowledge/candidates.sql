-- The whole hybrid query, in one round trip. $1 and $2 are the query's terms and how often it holds them, $3 its vector,
-- $4 the tenant and $5 its collections (null: all of them), $6 up to how many vectors are compared one by one, $7 how many
-- passages are weighed; :depth is how many of each score. A term's rarity is looked up here, so that it is as current
-- as the passages. The handbook's own texts stay where they are: the program has them.
with scope as materialized (
	select id, passages from collections
	where tenant = '' and name = 'handbook' and ($5::text[] is null or 'handbook' = any ($5))
		or tenant = $4 and tenant <> '' and ($5::text[] is null or name = any ($5))
), size as materialized (
	select coalesce(sum(passages), 0) as passages, array_agg(id) as ids from scope
), asked as materialized (
	-- the limit keeps the planner from reading all terms of a collection for a few of them
	select a.term, a.n, t.df, (s.id::bigint << 32) | a.term as key
	from scope s
	cross join unnest($1::int[], $2::float8[]) as a (term, n)
	cross join lateral (select df from terms where collection = s.id and term = a.term limit 1) as t
), rarity as (
	select term, n * ln(1 + (s.passages - sum(df) + 0.5) / (sum(df) + 0.5)) as weight
	from asked, size s
	group by term, n, s.passages
), query as materialized (
	select ('{' || string_agg(term || ':' || weight, ',') || '}/536870912')::sparsevec as weights from rarity
), narrow as materialized (
	-- the rarest terms, as many as stand in $7 passages together, and one in any case
	select array_agg(key) as keys
	from (select key, sum(df) over (order by df, key) as rows, row_number() over (order by df, key) as n from asked) as r
	where rows <= $7 or n = 1
), lexical as (
	select p.id
	from passages p, query q
	where p.terms && (select keys from narrow) and q.weights is not null
	order by p.weights <#> q.weights, p.id
	limit :depth
), exact as (
	select near.id
	from scope c
	cross join lateral (
		select e.passage as id, e.vector <=> $3 as distance
		from embeddings e
		where e.space = :space and e.collection = c.id and (select passages <= $6 from size)
		order by distance, e.passage
		limit :depth
	) as near
	order by near.distance, near.id
	limit :depth
), approximate as (
	select e.passage as id
	from embeddings e
	where e.space = :space and e.collection = any ((select ids from size)::int[]) and (select passages > $6 from size)
	order by e.vector::halfvec(:dimensions) <=> $3::halfvec(:dimensions)
	limit :depth
)
select p.slug, c.name, c.tenant = '', coalesce(-(p.weights <#> q.weights), 0), coalesce(1 - (e.vector <=> $3), 0),
	s.slug, s.title, p.heading, case when c.tenant <> '' then p.body end, p.first_byte, p.last_byte, array_to_string(s.audience, ' '), array_to_string(s.stages, ' ')
from (select id from lexical union select id from exact union select id from approximate) as found
join passages p using (id)
join collections c on c.id = p.collection
cross join query q
left join sources s on s.id = case when c.tenant <> '' then p.source end
left join embeddings e on e.passage = p.id and e.space = :space
