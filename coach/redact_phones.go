package coach

import (
	"github.com/nyaruka/phonenumbers"
)

// regions are whose way of writing a number without its country's code is understood.
var regions = []string{"GB", "US", "DE", "FR", "IN", "AU", "NL", "CH", "NG"}

// isPhone tells whether figures are a telephone number in one of the regions, or anywhere if they begin with a plus.
func isPhone(figures string) bool {
	if figures[0] == '+' {
		n, err := phonenumbers.Parse(figures, "ZZ")
		return err == nil && phonenumbers.IsPossibleNumber(n)
	}
	if figures[0] != '0' && figures[0] != '(' && countFigures(figures) != 10 {
		return false // without any sign of an area, half of all numbers would do
	}
	for _, region := range regions {
		if n, err := phonenumbers.Parse(figures, region); err == nil && phonenumbers.IsValidNumberForRegion(n, region) {
			return true
		}
	}
	return false
}
