import dev.storygen.it.StubServices

StubServices services = StubServices.start()
services.tell(basedir)
context.put('services', services)
