package modelserver_test

import (
	"context"
	"fmt"
	"log"
	"net/http/httptest"

	"github.com/sashabaranov/go-openai"

	"mentorcoach/internal/modelserver"
)

// A process of its own serves the handler and logs what a test would fail on.
// In a test, modelserver.New(t) does both.
func ExampleNewHandler() {
	handler := modelserver.NewHandler(func(fault string) { log.Print(fault) }, modelserver.Keep(100))
	handler.Script(modelserver.Status(429, modelserver.RetryAfter(1)))
	handler.Always(func(r modelserver.Request) modelserver.Reply {
		return modelserver.Content("What makes you ask: " + r.Chat.Last("user"))
	})
	server := httptest.NewServer(handler)
	defer server.Close()
	defer handler.Close()

	config := openai.DefaultConfig("sk-test")
	config.BaseURL = server.URL + "/v1"
	client := openai.NewClientWithConfig(config)
	for range 2 {
		reply, err := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{
			Model:    "gpt-4o-mini",
			Messages: []openai.ChatCompletionMessage{{Role: "user", Content: "Which offer?"}},
		})
		if err != nil {
			fmt.Println("refused once")
			continue
		}
		fmt.Println(reply.Choices[0].Message.Content)
	}
	// Output:
	// refused once
	// What makes you ask: Which offer?
}
