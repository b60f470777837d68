package server

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"mentorcoach/coach"
	"mentorcoach/knowledge"
)

// The page for people who just want to try it: a template, and its styles and scripts as they are sent.
//
//go:embed page
var pageFiles embed.FS

const pageTemplate = "index.html"

// mountPage serves the page. It is rendered once, from the tasks that there are: a new one shows up by itself.
func mountPage(e *echo.Echo, tasks []*coach.Task) {
	files := assets(pageFiles, "page")
	delete(files, pageTemplate)
	files[""] = newAsset(pageTemplate, renderPage(tasks), false)
	pack(files)
	mount(e, "/", "/page", files)
}

// pageView is what the template is filled with.
type pageView struct {
	Audiences []audienceView // empty where there is nothing to choose
	Tasks     []taskView
	Situation fieldView
	Common    []fieldView // beside the situation
	MaxBody   int
}

type audienceView struct {
	Name  knowledge.Audience
	Label string
}

type taskView struct {
	Name, Label, Summary string
	For                  string // the audiences, with blanks between
	Shown                bool   // to the first audience
	Chosen               bool   // at first
	Fields               []fieldView
	Parts                []partView
}

// renderPage panics where the template doesn't fit, which every test would see.
func renderPage(tasks []*coach.Task) []byte {
	t, err := template.ParseFS(pageFiles, "page/"+pageTemplate)
	if err != nil {
		panic(fmt.Sprintf("server: page: %v", err))
	}
	var b bytes.Buffer
	if err := t.Execute(&b, newPageView(tasks)); err != nil {
		panic(fmt.Sprintf("server: page: %v", err))
	}
	return b.Bytes()
}

func newPageView(tasks []*coach.Task) *pageView {
	fields := newFields()
	v := &pageView{Audiences: audiences(tasks), MaxBody: MaxBody}
	v.Situation, v.Common = fields.common()
	for _, t := range tasks {
		v.Tasks = append(v.Tasks, taskView{
			Name: t.Name, Label: spoken(t.Name), Summary: t.Summary, For: servedBy(t),
			Shown:  len(v.Audiences) == 0 || strings.Contains(servedBy(t), string(v.Audiences[0].Name)),
			Fields: fields.own(t), Parts: replyParts(t),
		})
	}
	slices.SortStableFunc(v.Tasks, func(a, b taskView) int { return cmp.Compare(mostAskedFirst(a), mostAskedFirst(b)) })
	choose(v.Tasks)
	return v
}

// mostAsked is the task that the page begins with, where it is among those that are shown.
const mostAsked = "questions"

func mostAskedFirst(t taskView) int {
	if t.Name == mostAsked {
		return 0
	}
	return 1
}

// choose chooses one of the tasks that are shown.
func choose(tasks []taskView) {
	at := slices.IndexFunc(tasks, func(t taskView) bool { return t.Shown && t.Name == mostAsked })
	if at < 0 {
		at = slices.IndexFunc(tasks, func(t taskView) bool { return t.Shown })
	}
	if at >= 0 {
		tasks[at].Chosen = true
	}
}

// audiences returns those that people choose from: both, or none where one of them would find no task.
func audiences(tasks []*coach.Task) []audienceView {
	served := make(map[string]bool)
	for _, t := range tasks {
		served[servedBy(t)] = true
	}
	if len(served) < 2 { //nolint:mnd // with one set of audiences there is nothing to choose
		return nil
	}
	return []audienceView{{knowledge.Mentor, "I am a mentor"}, {knowledge.Mentee, "I have or seek a mentor"}}
}

// servedBy names the audiences of a task; one that is for neither of the two alone is for both.
func servedBy(t *coach.Task) string {
	switch t.Audience {
	case knowledge.Mentor, knowledge.Mentee:
		return string(t.Audience)
	default:
		return string(knowledge.Mentor) + " " + string(knowledge.Mentee)
	}
}

// spoken turns a name of the API into words: goals_and_timeline into "Goals and timeline".
func spoken(name string) string {
	words := strings.ReplaceAll(name, "_", " ")
	if words == "" {
		return ""
	}
	return strings.ToUpper(words[:1]) + words[1:]
}
