package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"mentorcoach/access"
)

type keysCommand struct {
	Create keysCreate `cmd:"" help:"Make a key. Standard output gets its secret, this once."`
	List   keysList   `cmd:"" help:"List the keys, without their secrets."`
	Revoke keysRevoke `cmd:"" help:"End a key for good."`
}

type keysCreate struct {
	Tenant  string         `required:"" help:"Whose key it is: small letters, digits, - and _. A new tenant is made with its first key."`
	Name    string         `required:"" help:"What it is for, for those who list keys."`
	Scopes  []access.Scope `default:"coach" help:"What it opens: coach, sources, admin, with commas between."`
	Expires string         `default:"never" help:"When it ends: never, in so many days (90d), or at the beginning of a day (2027-01-31), in UTC."`
	Rate    int            `default:"0" help:"Requests a minute; 0: no limit."`
}

// Run prints the secret alone, so that it can go straight to where it is kept; all else goes to standard error.
func (c *keysCreate) Run(ctx context.Context, p *program) error {
	expires, err := ending(c.Expires, time.Now())
	if err != nil {
		return err
	}
	keys, done, err := p.openKeys(ctx)
	if err != nil {
		return err
	}
	defer done()
	k := access.Key{Tenant: c.Tenant, Name: c.Name, Scopes: c.Scopes, Rate: c.Rate, Expires: expires}
	secret, err := keys.Create(ctx, &k)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(p.stdout, secret); err != nil {
		return fmt.Errorf("key %d was made but its secret could not be written: revoke it and make another: %w", k.ID, err)
	}
	fmt.Fprintf(p.stderr, "Made key %d for %s, %q.\n  opens  %s\n  rate   %s\n  ends   %s\n"+
		"Its secret is shown this once: keep it well. `mentorcoach keys revoke %d` ends it.\n",
		k.ID, k.Tenant, k.Name, scopes(&k), speed(&k), cmp.Or(moment(k.Expires), "never"), k.ID)
	return nil
}

// ending reads when a key is to end; nil: never.
func ending(text string, now time.Time) (*time.Time, error) {
	if text == "never" {
		return nil, nil //nolint:nilnil // it never does
	}
	at, err := time.Parse(time.DateOnly, text)
	if days, is := strings.CutSuffix(text, "d"); is {
		var n int
		n, err = strconv.Atoi(days)
		at = now.AddDate(0, 0, n).UTC().Truncate(time.Second)
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("--expires=%q: want never, days such as 90d, or a day such as 2027-01-31", text)
	case !at.After(now):
		return nil, fmt.Errorf("--expires=%q: that is over already", text)
	case at.Year() > maxYear:
		return nil, fmt.Errorf("--expires=%q: for a key that does not end, say never", text)
	}
	return &at, nil
}

// maxYear is the last that has four digits, as dates in JSON do.
const maxYear = 9999

type keysList struct {
	Tenant string `help:"Only keys of this tenant."`
	JSON   bool   `name:"json" help:"Print them as JSON."`
}

// Run prints a line a key.
func (c *keysList) Run(ctx context.Context, p *program) error {
	keys, done, err := p.openKeys(ctx)
	if err != nil {
		return err
	}
	defer done()
	all, err := keys.List(ctx, c.Tenant)
	switch {
	case err != nil:
		return err
	case c.JSON:
		return printJSON(p.stdout, all)
	case len(all) == 0:
		fmt.Fprintln(p.stderr, "There are no keys: "+makeOne+".")
		return nil
	}
	return printKeys(p.stdout, all)
}

func printKeys(w io.Writer, keys []access.Key) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "ID\tTENANT\tNAME\tSCOPES\tRATE\tCREATED\tEXPIRES\tLAST USED\tREVOKED")
	for i := range keys {
		k := &keys[i]
		used := "-"
		if k.LastUsed != nil {
			used = *k.LastUsed
		}
		fmt.Fprintln(table, strings.Join([]string{
			strconv.FormatInt(k.ID, 10), k.Tenant, k.Name, scopes(k), speed(k),
			moment(&k.Created), cmp.Or(moment(k.Expires), "never"), used, cmp.Or(moment(k.Revoked), "-"),
		}, "\t"))
	}
	return table.Flush()
}

type keysRevoke struct {
	ID int64 `arg:"" help:"The key's id, as \"keys list\" shows it."`
}

// Run revokes a key; that it was revoked before is no error.
func (c *keysRevoke) Run(ctx context.Context, p *program) error {
	keys, done, err := p.openKeys(ctx)
	if err != nil {
		return err
	}
	defer done()
	k, before, err := keys.Revoke(ctx, c.ID)
	switch {
	case errors.Is(err, access.ErrUnknown):
		return fmt.Errorf("there is no key %d: `mentorcoach keys list` shows those that there are", c.ID)
	case err != nil:
		return err
	case before:
		fmt.Fprintf(p.stdout, "key %d of %s, %q, was revoked before: %s\n", k.ID, k.Tenant, k.Name, moment(k.Revoked))
		return nil
	}
	fmt.Fprintf(p.stdout, "revoked key %d of %s, %q; running servers turn it away within COACH_KEY_REFRESH\n", k.ID, k.Tenant, k.Name)
	return nil
}

// openKeys opens the database for a command about keys.
func (p *program) openKeys(ctx context.Context) (*access.Postgres, func(), error) {
	if p.config.DatabaseURL == "" {
		return nil, nil, errors.New("DATABASE_URL is not set: API keys are kept in PostgreSQL")
	}
	pool, err := p.pool(ctx)
	if err != nil {
		return nil, nil, err
	}
	return access.NewPostgres(pool), func() { inTime(pool) }, nil
}

func scopes(k *access.Key) string {
	names := make([]string, len(k.Scopes))
	for i, s := range k.Scopes {
		names[i] = string(s)
	}
	return strings.Join(names, ",")
}

// speed says a key's rate.
func speed(k *access.Key) string {
	if k.Rate == 0 {
		return "no limit"
	}
	return strconv.Itoa(k.Rate) + "/min"
}

// moment says a time that may not be.
func moment(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.UTC().Format("2006-01-02 15:04 UTC")
}
