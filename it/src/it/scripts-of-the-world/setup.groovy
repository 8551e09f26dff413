import dev.storygen.it.StubServices

StubServices services = StubServices.start()
services.writeProperties(basedir)
context.put('services', services)
