-- +goose Up

create extension if not exists vector;

-- A collection is what is searched together: the handbook, which is everybody's (its tenant is empty), or documents of a
-- tenant. Statistics are kept for each, so that how rare a word is does not depend on what others keep here.
create table collections (
	id       int    generated always as identity primary key,
	tenant   text   not null,
	name     text   not null,
	version  text   not null default '', -- of what it was made from
	passages int    not null default 0 check (passages >= 0),
	words    float8 not null default 0,  -- length of all passages
	mean     float8 not null default 0,  -- mean length with which the weights were made
	unique (tenant, name)
);

create table sources (
	id         bigint generated always as identity primary key,
	collection int    not null references collections on delete cascade,
	slug       text   not null,
	title      text   not null,
	body       text   not null,
	audience   text[] not null,
	stages     text[] not null,
	unique (collection, slug)
);

-- terms and weights are BM25's: which terms a passage holds, each with the collection in its upper half so that an index
-- finds a term within a collection, and how much each counts before its rarity.
create table passages (
	id         bigint    generated always as identity primary key,
	collection int       not null references collections on delete cascade,
	source     bigint    not null references sources on delete cascade,
	slug       text      not null,
	heading    text      not null,
	body       text      not null,
	heard      text      not null, -- indexed with the passage, never shown
	first_byte int       not null,
	last_byte  int       not null,
	embed_hash bytea     not null,
	length     float8    not null,
	terms      bigint[]  not null,
	weights    sparsevec(536870912) not null,
	unique (collection, slug)
);

-- A query reads the weights of every passage that it weighs: they stay in the row, uncompressed, while it fits its page.
alter table passages set (toast_tuple_target = 8160);
alter table passages alter column weights set storage main;

create index passages_source on passages (source);
create index passages_embed_hash on passages (embed_hash);
create index passages_terms on passages using gin (terms) with (fastupdate = off);

-- In how many passages of a collection a term stands.
create table terms (
	collection int not null references collections on delete cascade,
	term       int not null,
	df         int not null check (df >= 0),
	primary key (collection, term)
);

-- A space is one embedding model at one dimension. Vectors of different spaces live side by side; a space answers queries
-- from the moment when it was full.
create table spaces (
	id         int  generated always as identity primary key,
	model      text not null,
	dimensions int  not null check (dimensions between 1 and 4000),
	filled_at  timestamptz,
	unique (model, dimensions)
);

-- Vectors stay in the row as far as they fit: a small collection is scanned from end to end.
create table embeddings (
	space      int     not null references spaces on delete cascade,
	collection int     not null references collections on delete cascade,
	passage    bigint  not null references passages on delete cascade,
	vector     halfvec not null,
	primary key (space, passage)
);

alter table embeddings set (toast_tuple_target = 8160);
alter table embeddings alter column vector set storage main;
create index embeddings_passage on embeddings (passage);
create index embeddings_collection on embeddings (space, collection);

-- +goose Down

drop table embeddings, spaces, terms, passages, sources, collections;
