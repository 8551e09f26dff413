import static com.github.tomakehurst.wiremock.client.WireMock.*
import dev.storygen.it.StubServices
import groovy.io.FileType

def services = context.get('services')
File log = new File(basedir, 'build.log')
List<String> runs = log.text.split('Scanning for projects').drop(1)

assert runs[0].contains('1 story: 1 made, 0 failed')
services.server().verify(3, postRequestedFor(urlEqualTo(StubServices.CHAT)).withHeader('Authorization', equalTo('Bearer srv-it-c0ffee42')))
services.server().verify(1, postRequestedFor(urlEqualTo(StubServices.SPEECH)).withHeader('Authorization', equalTo('Bearer env-it-4b1d77')))
assert runs[1].contains("spare-key failed at script (openai): ")
assert runs[1].contains("server 'storygen-it' of settings.xml")
assert runs[2].contains('<providers><voice> has no key. Set the environment variable NOT_SET, or put the key as <password> of a <server>')
assert runs[2].contains('<providers><voice><serverId>')
assert runs[3].contains('apiKey')
assert services.calls(StubServices.CHAT) == 3

// The daily log, one of the files below, has the failure.
def logs = new File(basedir, 'target/storygen/logs').listFiles().findAll { it.name ==~ /storygen_\d{8}\.log/ }
assert logs.any { it.text =~ /ERROR +generate@\S+ \[spare-key script] Failed: / }

// The command lines of all processes while the worker ran.
assert services.commandLines().any { it.contains('dev.storygen.worker.child.WorkerMain') }
['srv-it-c0ffee42', 'env-it-4b1d77', 'typed-it-88'].each { String secret ->
    List<String> forms = [secret, secret.bytes.encodeBase64().toString()]
    forms.each { String form ->
        assert services.commandLines().every { !it.contains('storygen.worker') || !it.contains(form) }
        new File(basedir, 'target').eachFileRecurse(FileType.FILES) { assert !it.getText('ISO-8859-1').contains(form), it }
        assert !log.text.contains(form)
    }
}
services.close()
