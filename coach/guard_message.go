package coach

// Channel is how a message is sent; it bounds the message's length.
type Channel string

// The channels. An email has up to 150 words, a note on LinkedIn 300 code points, a chat message 80 words.
const (
	Email    Channel = "email"
	LinkedIn Channel = "linkedin"
	Chat     Channel = "chat"
)

// Message is a text that somebody sends, with what it is held against.
type Message struct {
	Text    string
	Channel Channel // empty: no bound on its length
	Facts   string  // all that may be told as a fact; what stands in square brackets is the reader's own to fill in
}

// CheckMessage is Check with the rules that need the facts and the channel.
func CheckMessage(m Message) []Violation { return Check(KindMessage, m.Text) }
