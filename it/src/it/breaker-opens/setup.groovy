import static com.github.tomakehurst.wiremock.client.WireMock.aResponse
import dev.storygen.it.StubServices

StubServices services = StubServices.start()
// Out for six calls: five open the breaker, the sixth is the first that is to find out.
services.failFirst(StubServices.CHAT, 6, aResponse().withStatus(500))
services.tell(basedir)
context.put('services', services)
