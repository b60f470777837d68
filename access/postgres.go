package access

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Postgres keeps tenants and keys in PostgreSQL.
type Postgres struct{ pool *pgxpool.Pool }

// NewPostgres wraps a pool.
func NewPostgres(pool *pgxpool.Pool) *Postgres { return &Postgres{pool} }

// columns are those of [Key].
const columns = `id, tenant, name, scopes, rate, created, expires, to_char(last_used, 'YYYY-MM-DD') as last_used, revoked`

// today is the same in every time zone.
const today = `(now() at time zone 'utc')::date`

// Create makes a key, and its tenant where there is none of that name yet. It returns the secret, which is nowhere else.
func (p *Postgres) Create(ctx context.Context, k *Key) (secret string, err error) {
	if err := k.check(); err != nil {
		return "", err
	}
	secret = NewSecret()
	hash := hashOf(secret)
	const insert = `
		with tenant as (insert into tenants (name) values ($1) on conflict do nothing)
		insert into api_keys (tenant, name, hash, scopes, rate, expires) values ($1, $2, $3, $4, $5, $6) returning id, created`
	row := p.pool.QueryRow(ctx, insert, k.Tenant, k.Name, hash[:], k.Scopes, k.Rate, k.Expires)
	if err := row.Scan(&k.ID, &k.Created); err != nil {
		return "", err
	}
	return secret, nil
}

// List returns the keys of a tenant, or those of all where it is empty, in the order in which they were made.
func (p *Postgres) List(ctx context.Context, tenant string) ([]Key, error) {
	const query = `select ` + columns + ` from api_keys where $1 in ('', tenant) order by id`
	rows, err := p.pool.Query(ctx, query, tenant)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByName[Key])
}

// Revoke ends a key for good and returns it. Before tells that this had been done before. Where there is no such key it
// returns [ErrUnknown].
func (p *Postgres) Revoke(ctx context.Context, id int64) (k *Key, before bool, err error) {
	const update = `
		update api_keys set revoked = coalesce(revoked, now()) where id = $1
		returning ` + columns + `, revoked < now() as before`
	type revoked struct {
		Key

		Before bool
	}
	rows, err := p.pool.Query(ctx, update, id)
	if err != nil {
		return nil, false, err
	}
	r, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[revoked])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, false, ErrUnknown
	}
	return &r.Key, r.Before, err
}

// Find implements [Store].
func (p *Postgres) Find(ctx context.Context, hash Hash) (*Key, error) {
	const query = `select ` + columns + `, hash from api_keys where hash = $1`
	type found struct {
		Key

		Hash []byte
	}
	rows, err := p.pool.Query(ctx, query, hash[:])
	if err != nil {
		return nil, err
	}
	f, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[found])
	if errors.Is(err, pgx.ErrNoRows) || err == nil && !hash.is(f.Hash) {
		return nil, ErrUnknown
	}
	return &f.Key, err
}

// Count implements [Store].
func (p *Postgres) Count(ctx context.Context) (all, usable int, err error) {
	const query = `select count(*), count(*) filter (where revoked is null and (expires is null or expires > now())) from api_keys`
	err = p.pool.QueryRow(ctx, query).Scan(&all, &usable)
	return all, usable, err
}

// Used implements [Store].
func (p *Postgres) Used(ctx context.Context, id int64) error {
	const update = `update api_keys set last_used = ` + today + ` where id = $1 and last_used is distinct from ` + today
	_, err := p.pool.Exec(ctx, update, id)
	return err
}
