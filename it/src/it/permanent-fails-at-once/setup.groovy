import static com.github.tomakehurst.wiremock.client.WireMock.aResponse
import dev.storygen.it.StubServices

StubServices services = StubServices.start()
services.failAlways(StubServices.SPEECH, aResponse().withStatus(401)
    .withBody('{"error": {"message": "Incorrect API key provided: sk-it-7d0b3c.", "code": "invalid_api_key"}}'))
services.writeProperties(basedir)
context.put('services', services)
