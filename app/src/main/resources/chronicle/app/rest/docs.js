SwaggerUIBundle({ url: "/api/v1/openapi.json", dom_id: "#api", deepLinking: true, validatorUrl: null, docExpansion: "none", defaultModelsExpandDepth: 0 });
