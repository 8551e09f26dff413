import static com.github.tomakehurst.wiremock.client.WireMock.aResponse

import dev.storygen.it.StubServices

// The first story gets its script and its revision, the second one its script only.
StubServices services = StubServices.start()
services.failOnce(StubServices.CHAT, 3, aResponse().withStatus(503))
services.writeProperties(basedir)
context.put('services', services)
