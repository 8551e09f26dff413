import static com.github.tomakehurst.wiremock.client.WireMock.aResponse
import dev.storygen.it.StubServices

StubServices services = StubServices.start()
// Six failures: five open the circuit breaker, the sixth is the first half-open probe.
services.failFirst(StubServices.CHAT, 6, aResponse().withStatus(500))
services.writeProperties(basedir)
context.put('services', services)
