FROM --platform=$BUILDPLATFORM golang:1.26.8-bookworm AS build
ARG TARGETOS TARGETARCH
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath -ldflags '-s -w' -o /out/mentorcoach . && \
    echo 'nonroot:x:65532:65532:nonroot:/:/sbin/nologin' >/out/passwd

# Nothing but the binary, the certificates that it trusts and the name of its user. It writes no files.
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/passwd /etc/passwd
COPY --from=build /out/mentorcoach /mentorcoach
USER 65532:65532

# In a container only this address can be reached from outside. The program refuses to serve on it until there is an API
# key in its database, or you have decided for yourself that COACH_ALLOW_ANONYMOUS=true is right where this runs.
ENV COACH_LISTEN=0.0.0.0:8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD ["/mentorcoach", "healthcheck"]
ENTRYPOINT ["/mentorcoach"]
CMD ["serve"]
