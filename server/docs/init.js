// Files of their own, no inline script: the Content-Security-Policy allows none.
SwaggerUIBundle({
  dom_id: "#swagger-ui",
  url: "/openapi.json",
  validatorUrl: null, // else the description goes to a validator on the internet
  deepLinking: true,
  tryItOutEnabled: true,
});
