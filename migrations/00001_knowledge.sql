-- +goose Up

create extension if not exists vector;

-- A space is one embedding model at one dimension. Vectors of different spaces live side by side.
create table spaces (
	id         int  generated always as identity primary key,
	model      text not null,
	dimensions int  not null check (dimensions between 1 and 4000),
	unique (model, dimensions)
);

create table sources (
	id       text   primary key,
	title    text   not null,
	body     text   not null,
	audience text[] not null,
	stages   text[] not null
);

-- terms and weights are BM25's: which terms a passage holds, and how much each counts before its rarity.
create table passages (
	id         text      primary key,
	source     text      not null references sources on delete cascade,
	heading    text      not null,
	body       text      not null,
	heard      text      not null, -- indexed with the passage, never shown
	first_byte int       not null,
	last_byte  int       not null,
	embed_hash bytea     not null,
	terms      int[]     not null,
	weights    sparsevec(536870912) not null
);

create index passages_source on passages (source);
create index passages_terms on passages using gin (terms);

create table embeddings (
	space   int     not null references spaces on delete cascade,
	passage text    not null references passages on delete cascade,
	vector  halfvec not null,
	primary key (space, passage)
);

create index embeddings_passage on embeddings (passage);

-- In how many passages a term stands.
create table terms (
	term int primary key,
	df   int not null check (df > 0)
);

-- One row: how many passages there are, and which handbook they were made from.
create table corpus (
	only_row boolean primary key default true check (only_row),
	handbook text    not null,
	passages int     not null
);

-- +goose Down

drop table corpus, terms, embeddings, passages, sources, spaces;
