import dev.storygen.it.StubServices
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse

StubServices services = StubServices.start()
services.failAfter(StubServices.CHAT, 2, aResponse().withStatus(401)
    .withBody('{"error": {"message": "Incorrect API key provided: srv-it-c0ffee42."}}'))
services.writeProperties(basedir)
context.put('services', services)
