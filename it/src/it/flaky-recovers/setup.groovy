import com.github.tomakehurst.wiremock.http.Fault
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse
import dev.storygen.it.StubServices

StubServices services = StubServices.start()
// A different fault for each service.
services.failFirst(StubServices.CHAT, 2, aResponse().withStatus(503).withBody('{"error": {"message": "overloaded"}}'))
services.failFirst(StubServices.SPEECH, 1, aResponse().withStatus(429).withHeader('Retry-After', '0'))
services.failFirst(StubServices.TRANSCRIPTION, 1, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
services.writeProperties(basedir)
context.put('services', services)
