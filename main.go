// Command mentorcoach helps people to mentor: an HTTP API, and the same in the terminal.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/alecthomas/kong"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	log.SetOutput(io.Discard)    // net/http's client writes there what an endpoint sends out of turn, which may repeat a request
	if err := run(ctx, os.Args[1:], os.Getenv, os.Stdin, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "mentorcoach:", err)
		os.Exit(1) //nolint:gocritic // the signal handler goes with the process
	}
}

// commands is the command line. Secrets have no flags, as the arguments of a process are for all to see.
type commands struct {
	Serve       serveCommand       `cmd:"" help:"Start the API."`
	Coach       coachCommand       `cmd:"" help:"Do one task in the terminal."`
	Check       checkCommand       `cmd:"" help:"Hold a text of your own against the guard."`
	Migrate     migrateCommand     `cmd:"" help:"Bring the database's schema up to date."`
	Keys        keysCommand        `cmd:"" help:"Make, list and revoke API keys."`
	Handbook    handbookCommand    `cmd:"" help:"Check the handbook's cards."`
	Eval        evalCommand        `cmd:"" help:"Print figures on a labelled set."`
	Openapi     openapiCommand     `cmd:"" help:"Print the OpenAPI description."`
	Config      configCommand      `cmd:"" help:"Print what can be configured, and how it is set."`
	Healthcheck healthcheckCommand `cmd:"" help:"Ask a running server whether it is alive."`
	Version     versionCommand     `cmd:"" help:"Print the version."`
}

// program is what every command gets.
type program struct {
	config         Config
	getenv         func(string) string
	stdin          io.Reader
	stdout, stderr io.Writer
}

// errHelp ends the run after --help.
var errHelp = errors.New("help was printed")

func run(ctx context.Context, args []string, getenv func(string) string, stdin io.Reader, stdout, stderr io.Writer) (err error) {
	parser, err := kong.New(&commands{Coach: coachCommand{taskCommands()}},
		kong.Name("mentorcoach"),
		kong.Description("Helps people to mentor: questions to ask, words to say, never the answer."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(int) { panic(errHelp) }),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.UsageOnError(),
	)
	if err != nil {
		return err
	}
	defer func() {
		if r := recover(); r != nil && r != errHelp { //nolint:errorlint // a panic's value, compared as it was thrown
			panic(r)
		}
	}()
	command, err := parser.Parse(args)
	if err != nil {
		return fmt.Errorf("%w (--help tells more)", err)
	}
	cfg, err := LoadConfig(getenv)
	if err != nil {
		return err
	}
	return command.Run(&program{cfg, getenv, stdin, stdout, stderr})
}

// version is that of the module where the program was installed as one, else the commit.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "development"
}
