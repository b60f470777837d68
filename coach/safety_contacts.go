package coach

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
)

// Contact is somebody whom a programme names for when a person is in trouble.
type Contact struct {
	Name string        `json:"name" doc:"Who it is." example:"Ombuds office"`
	How  string        `json:"how" doc:"How to reach them." example:"Room 2.14, or 0123 456789 at any hour"`
	For  []ConcernKind `json:"for,omitempty" doc:"The reasons of the notices that name it; none: all."`
}

// Contacts are a programme's, by language.
type Contacts map[string][]Contact

// Naming returns a coach whose notices of safety name contacts.
func (c *Coach) Naming(contacts Contacts) *Coach {
	other := *c
	other.contacts = contacts
	return &other
}

// LoadContacts reads contacts from a JSON file, and returns none where no file is named.
func LoadContacts(file string) (Contacts, error) {
	if file == "" {
		return Contacts{}, nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return ReadContacts(b)
}

// ReadContacts reads contacts from JSON. Its errors name the language and the contact that something is wrong with.
func ReadContacts(b []byte) (Contacts, error) {
	var out Contacts
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&out); err != nil {
		return nil, fmt.Errorf("want contacts by language, as JSON: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("want one JSON object and nothing behind it")
	}
	if len(out) == 0 {
		return nil, errors.New("no contacts are named")
	}
	return out, out.check()
}

var languageTag = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)

func (c Contacts) check() error {
	var faults []error
	for language, list := range c {
		if !languageTag.MatchString(language) {
			faults = append(faults, fmt.Errorf("%q is no language tag such as en or pt-BR", language))
		}
		if len(list) == 0 {
			faults = append(faults, fmt.Errorf("%s has no contacts: name some or leave it out", language))
		}
		for i, contact := range list {
			if err := contact.check(); err != nil {
				faults = append(faults, fmt.Errorf("%s, contact %d: %w", language, i+1, err))
			}
		}
	}
	slices.SortFunc(faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(faults...)
}

func (c *Contact) check() error {
	if strings.TrimSpace(c.Name) == "" {
		return errors.New("name is empty")
	}
	if strings.TrimSpace(c.How) == "" {
		return errors.New("how is empty: say how to reach them")
	}
	for _, k := range c.For {
		if !slices.Contains(ConcernKinds, k) {
			return fmt.Errorf("for names %q; want any of %s", k, strings.Join(names(ConcernKinds), ", "))
		}
	}
	return nil
}

func names(kinds []ConcernKind) []string {
	out := make([]string, len(kinds))
	for i, k := range kinds {
		out[i] = string(k)
	}
	return out
}

// of returns the contacts for a kind of trouble, in the most fitting language that has any: the one asked for, the same
// without its region, English.
func (c Contacts) of(language string, k ConcernKind) []Contact {
	base, _, _ := strings.Cut(language, "-")
	for _, l := range []string{language, strings.ToLower(base), "en"} {
		if fitting := forKind(c[l], k); len(fitting) > 0 {
			return fitting
		}
	}
	return nil
}

func forKind(list []Contact, k ConcernKind) (out []Contact) {
	for _, contact := range list {
		if len(contact.For) == 0 || slices.Contains(contact.For, k) {
			out = append(out, contact)
		}
	}
	return out
}
