-- +goose Up

-- A tenant is whose keys and documents are kept apart from those of others. No name is empty: the empty tenant is
-- everybody's.
create table tenants (
	name    text primary key check (name ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
	created timestamptz not null default now()
);

-- Of a key's secret only the SHA-256 is kept. The secret is 256 random bits: nothing slower is needed against guessing.
-- A key that is no longer of use stays, revoked, so that its id in old logs still means something.
create table api_keys (
	id        bigint      generated always as identity primary key,
	tenant    text        not null references tenants,
	name      text        not null check (name <> ''),
	hash      bytea       not null unique check (octet_length(hash) = 32),
	scopes    text[]      not null check (scopes <> '{}' and scopes <@ array['coach', 'sources', 'admin']),
	rate      int         not null default 0 check (rate >= 0), -- requests a minute; 0: no limit
	created   timestamptz not null default now(),
	expires   timestamptz, -- null: never
	last_used date,        -- the day alone, so that a key that is used is written once a day
	revoked   timestamptz
);

create index api_keys_tenant on api_keys (tenant);

-- +goose Down

drop table api_keys, tenants;
