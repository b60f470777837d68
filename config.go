package main

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"mentorcoach/access"
	"mentorcoach/coach"
	"mentorcoach/knowledge"
	"mentorcoach/server"
)

// Config is all that can be configured. With nothing set, the handbook in memory answers on loopback.
type Config struct {
	Listen         string
	AllowAnonymous bool
	KeyRefresh     time.Duration
	DatabaseURL    string
	OpenAIKey      string
	OpenAIBaseURL  string
	ChatModel      string
	ModelCalls     int
	Redact         bool
	SecondBaseURL  string
	SecondKey      string
	SecondModel    string
	EmbedModel     string
	EmbedDims      int
	RequestTimeout time.Duration
	SafetyContacts coach.Contacts
	Requests       int
	CORSOrigins    []string
	LogLevel       string
	LogFormat      string
}

// setting is one variable of the environment.
type setting struct {
	name     string
	fallback string
	secret   bool // may also come from a file, named by the variable with _FILE behind it
	doc      string
	set      func(c *Config, value string) error
}

// settings is the table of all there is; the README's is made from it.
var settings = []setting{
	{
		"COACH_LISTEN", "127.0.0.1:8080", false, "Address to listen on. One that is not loopback needs an API key, or `COACH_ALLOW_ANONYMOUS`.",
		func(c *Config, v string) error { c.Listen = v; return nil },
	},
	{
		"COACH_ALLOW_ANONYMOUS", "false", false, "Serve anybody who can reach the address, without keys.",
		func(c *Config, v string) (err error) { c.AllowAnonymous, err = yesOrNo(v); return err },
	},
	{
		"COACH_KEY_REFRESH", access.DefaultRefresh.String(), false, "How long what was read of an API key counts. A revoked one works so much longer.",
		func(c *Config, v string) (err error) { c.KeyRefresh, err = positive(v); return err },
	},
	{
		"DATABASE_URL", "", true, "PostgreSQL with pgvector 0.8 or later. Empty: the handbook is kept in memory.",
		func(c *Config, v string) error { c.DatabaseURL = v; return nil },
	},
	{
		"OPENAI_API_KEY", "", true, "Key of the language model. Empty, and no base URL: the handbook answers.",
		func(c *Config, v string) error { c.OpenAIKey = v; return nil },
	},
	{
		"OPENAI_BASE_URL", "", false, "Any OpenAI-compatible endpoint, up to and including its `/v1`. Empty: OpenAI's.",
		func(c *Config, v string) error { c.OpenAIBaseURL = v; return httpURL(v) },
	},
	{
		"COACH_CHAT_MODEL", "gpt-4.1-mini", false, "Model that writes.",
		func(c *Config, v string) error { c.ChatModel = v; return nil },
	},
	{
		"COACH_REDACT", "true", false, "Take names, addresses, numbers and the like out of what goes to a model or an embedding endpoint, and put them back in the reply.",
		func(c *Config, v string) (err error) { c.Redact, err = yesOrNo(v); return err },
	},
	{
		"COACH_MODEL_CALLS", strconv.Itoa(coach.DefaultCalls), false, "Calls of the model that may be in flight at once; above that a request waits for a second, and then the handbook answers.",
		func(c *Config, v string) (err error) { c.ModelCalls, err = between(v, 1, 100_000); return err },
	},
	{
		"COACH_SECOND_BASE_URL", "", false, "Endpoint that is asked when the first one fails, before the handbook is. Empty, and no key: none.",
		func(c *Config, v string) error { c.SecondBaseURL = v; return httpURL(v) },
	},
	{
		"COACH_SECOND_API_KEY", "", true, "Its key.",
		func(c *Config, v string) error { c.SecondKey = v; return nil },
	},
	{
		"COACH_SECOND_MODEL", "gpt-4.1-mini", false, "Its model.",
		func(c *Config, v string) error { c.SecondModel = v; return nil },
	},
	{
		"COACH_EMBED_MODEL", "", false, "Model that embeds, such as `text-embedding-3-small`. Empty: vectors of words and n-grams, made in process.",
		func(c *Config, v string) error { c.EmbedModel = v; return nil },
	},
	{
		"COACH_EMBED_DIMENSIONS", "1536", false, "Dimensions of the embedding model's vectors, at most 4000.",
		func(c *Config, v string) (err error) {
			c.EmbedDims, err = between(v, 1, knowledge.MaxDimensions)
			return err
		},
	},
	{
		"COACH_REQUEST_TIMEOUT", coach.DefaultBudget.String(), false, "Time for a whole request. When it runs out, the handbook fills up what is missing.",
		func(c *Config, v string) (err error) { c.RequestTimeout, err = positive(v); return err },
	},
	{
		"COACH_SAFETY_CONTACTS", "", false, "JSON file with the contacts that a safety notice names, by language: `{\"en\": [{\"name\": \"…\", \"how\": \"…\", \"for\": [\"self_harm\"]}]}`. Without `for`, one is named in every such notice.",
		func(c *Config, v string) (err error) { c.SafetyContacts, err = coach.LoadContacts(v); return err },
	},
	{
		"COACH_MAX_REQUESTS", strconv.Itoa(server.DefaultRequests), false, "Requests that may be in flight at once; one above it waits a moment and gets 503 then.",
		func(c *Config, v string) (err error) { c.Requests, err = between(v, 1, 1_000_000); return err },
	},
	{
		"COACH_CORS_ORIGINS", "", false, "Origins whose pages may read replies in a browser, exact and with commas between, such as `https://mentoring.example.org`. `*` is refused. Empty: none.",
		func(c *Config, v string) (err error) { c.CORSOrigins, err = origins(v); return err },
	},
	{
		"COACH_LOG_LEVEL", "info", false, "`debug`, `info`, `warn` or `error`. No level logs what people write.",
		func(c *Config, v string) error { c.LogLevel = v; return oneOf(v, "debug", "info", "warn", "error") },
	},
	{
		"COACH_LOG_FORMAT", "text", false, "`text` or `json`, on standard error.",
		func(c *Config, v string) error { c.LogFormat = v; return oneOf(v, "text", "json") },
	},
}

// LoadConfig reads the configuration; nothing else in the program looks at the environment. Its errors name the
// variable and never hold the value of a secret.
func LoadConfig(getenv func(string) string) (Config, error) {
	var c Config
	for _, s := range settings {
		v, err := s.value(getenv)
		if err != nil {
			return c, err
		}
		if v == "" {
			v = s.fallback
		}
		if err := s.set(&c, v); err != nil {
			return c, fmt.Errorf("%s: %w", s.name, err) // without the value: a key may stand in the wrong place
		}
	}
	return c, nil
}

// value looks at the variable, and for a secret at the file that it may be in.
func (s *setting) value(getenv func(string) string) (string, error) {
	v := getenv(s.name)
	file := getenv(s.name + "_FILE")
	if !s.secret || file == "" {
		return v, nil
	}
	if v != "" {
		return "", fmt.Errorf("%s and %s_FILE are both set: keep one", s.name, s.name)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("%s_FILE: %w", s.name, err)
	}
	return strings.TrimSpace(string(b)), nil
}

func oneOf(v string, allowed ...string) error {
	if slices.Contains(allowed, v) {
		return nil
	}
	return fmt.Errorf("want one of %s", strings.Join(allowed, ", "))
}

func yesOrNo(v string) (bool, error) {
	yes, err := strconv.ParseBool(v)
	if err != nil {
		return false, errors.New("want true or false")
	}
	return yes, nil
}

func between(v string, low, high int) (int, error) {
	n, err := strconv.Atoi(v)
	if err != nil || n < low || n > high {
		return 0, fmt.Errorf("want a whole number from %d to %d", low, high)
	}
	return n, nil
}

func positive(v string) (time.Duration, error) {
	d, err := time.ParseDuration(v)
	if err != nil || d <= 0 {
		return 0, errors.New("want a duration such as 20s")
	}
	return d, nil
}

func httpURL(v string) error {
	u, err := url.Parse(v)
	if v != "" && (err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https") {
		return errors.New("want a URL such as http://127.0.0.1:11434/v1")
	}
	return nil
}

// origins reads a list of origins. Patterns are refused: who may read replies is to be seen from the list.
func origins(v string) (out []string, err error) {
	for part := range strings.SplitSeq(v, ",") {
		origin := strings.TrimSpace(part)
		if origin == "" {
			continue
		}
		u, err := url.Parse(origin)
		if err != nil || strings.Contains(origin, "*") || httpURL(origin) != nil || origin != u.Scheme+"://"+u.Host {
			return nil, errors.New("want exact origins such as https://mentoring.example.org or http://localhost:3000, with commas between, without a path or *")
		}
		out = append(out, origin)
	}
	return out, nil
}
