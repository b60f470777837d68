package server

import (
	"net/http"
	"regexp"
	"slices"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

// securityHeaders is what each reply tells browsers and caches, errors and streams too: nothing of it is to be kept, shown within
// another page, or taken for something else. Whoever serves files says otherwise where they need it.
var securityHeaders = map[string]string{
	echo.HeaderXContentTypeOptions:   "nosniff",
	echo.HeaderReferrerPolicy:        "no-referrer",
	echo.HeaderCacheControl:          "no-store",
	echo.HeaderContentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
	"Cross-Origin-Opener-Policy":     "same-origin",
	"Cross-Origin-Resource-Policy":   "same-origin",
}

// revalidated is for what is the same for everyone and carries an ETag.
const revalidated = "no-cache"

// madeID is a UUID, with dashes or without, as proxies make them. Only such an id of a client's own is taken over: it is
// logged, and any other may be what somebody wrote.
var madeID = regexp.MustCompile(`^[0-9A-Fa-f]{8}(-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}$`)

// marked gives a request its headers and its id. A client's own id is kept where it is one; other words have no place in
// a log.
func marked(next echo.HandlerFunc) echo.HandlerFunc {
	next = middleware.RequestID()(next)
	return func(c echo.Context) error {
		for name, value := range securityHeaders {
			c.Response().Header().Set(name, value)
		}
		if id := c.Request().Header; !madeID.MatchString(id.Get(echo.HeaderXRequestID)) {
			id.Del(echo.HeaderXRequestID)
		}
		return next(c)
	}
}

// shared lets pages of these origins read replies, and of no others.
func shared(origins []string) echo.MiddlewareFunc {
	return middleware.CORSWithConfig(middleware.CORSConfig{
		// Not AllowOrigins, which reads patterns into them.
		AllowOriginFunc: func(origin string) (bool, error) { return slices.Contains(origins, origin), nil },
		AllowMethods:    []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowHeaders:    []string{echo.HeaderAccept, echo.HeaderAuthorization, echo.HeaderContentType, timeoutHeader, echo.HeaderXRequestID},
		ExposeHeaders: []string{
			echo.HeaderRetryAfter, echo.HeaderXRequestID, echo.HeaderWWWAuthenticate, "ETag", "RateLimit", "RateLimit-Policy",
		},
		MaxAge: preflightAge,
	})
}

// preflightAge is how many seconds a browser may remember that it is allowed to ask.
const preflightAge = 600
