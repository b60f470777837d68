package coach

import "strings"

// unspelt returns a text's words with what hides them from a list undone: figures for letters ("k1ll"), letters set apart
// ("k i l l", "k-i-l-l"), stars in their place ("k*ll"), and the usual slips of the keyboard. Sentences stay as they are.
func unspelt(ws words) words {
	out := ws[:0]
	for i := 0; i < len(ws); i++ {
		w := ws[i]
		switch n := ws.spelling(i); {
		case n > 1:
			w.text, w.end = joinedUp(ws[i:i+n]), ws[i+n-1].end
			i += n - 1
		case w.tags == 0:
			w.text = unleet(w.text)
		}
		if meant, ok := meantBy[w.text]; ok {
			w.text = meant
		}
		out = append(out, w)
	}
	return out
}

// spelling returns how many words and marks from i on are one word in disguise.
func (w words) spelling(i int) int {
	n := i
	for n < len(w) && len(w[n].text) == 1 && !w[n].mark {
		n++
	}
	if n-i > 2 {
		return n - i
	}
	if i+2 < len(w) && !w[i].mark && w.isMark(i+1, "*!@$.") && !w[i+2].mark && w[i].end == w[i+1].start && w[i+1].end == w[i+2].start {
		return 3
	}
	return 1
}

func joinedUp(ws words) string {
	var b strings.Builder
	for i := range ws {
		b.WriteString(ws[i].text)
	}
	return b.String()
}

// leetFigures are read as the letters they look like.
var leetFigures = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t")

// unleet reads a word that has figures among its letters, or hyphens between single ones.
func unleet(s string) string {
	if !strings.ContainsAny(s, "0134578-") || s[0] >= '0' && s[0] <= '9' {
		return s
	}
	if strings.Count(s, "-")*2+1 == len(s) && len(s) > 3 {
		return strings.ReplaceAll(s, "-", "")
	}
	if plain := leetFigures.Replace(s); plain != s && !strings.ContainsAny(plain, "268") && len(s) > 2 {
		return plain
	}
	return s
}

// meantBy are words as they are typed in haste or to get past a filter, and how they are spelt.
//
//nolint:misspell // the slips are what it is for
var meantBy = func() map[string]string {
	out := make(map[string]string)
	for line := range strings.Lines(`
		suicide: sucide suiside suicid suicde s*icide su*cide suic*de s.uicide sewerslide sewercide
		suicidal: suicidle sucidal suicidial suicial
		kill: kil killl k*ll k!ll kiill
		die: d*e d!e dieee
		myself: myslef mysefl my-self myselve meself mself
		herself: herslef her-self
		himself: himslef him-self
		kms: k*s kmss
		unalive: un-alive unaliv
		anymore: anymroe anymor anymoar
		overdose: over-dose od'd overdoes
		selfharm: self-harm self-harming self-harms self-harmed selfharming selfharmed self-injury self-injures self-injuring
		want: wnat wan't
		dying: dieing
		doesn't: doesnt dosent dosn't doesn
		don't: dont dnt dont't
		didn't: didnt
		can't: cant cannot
		won't: wont
		isn't: isnt
		i'm: im
		harassed: harrassed harased
		harassing: harrassing
		harasses: harrasses
		harassment: harrassment
		bullied: bulied bullyed
		discriminated: descriminated
	`) {
		word, slips, _ := strings.Cut(strings.TrimSpace(line), ":")
		for slip := range strings.FieldsSeq(slips) {
			out[slip] = word
		}
	}
	return out
}()
