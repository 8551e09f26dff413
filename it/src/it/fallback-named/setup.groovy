import static com.github.tomakehurst.wiremock.client.WireMock.aResponse
import dev.storygen.it.StubServices

StubServices services = StubServices.start()
services.failAlways(StubServices.ELEVENLABS, aResponse().withStatus(503))
services.writeProperties(basedir)
context.put('services', services)
