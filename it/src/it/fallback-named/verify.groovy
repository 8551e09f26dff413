import dev.storygen.it.CheckTotals
import dev.storygen.it.StubServices
import groovy.json.JsonSlurper

def services = context.get('services')
List<String> log = new File(basedir, 'build.log').readLines()

assert services.calls(StubServices.ELEVENLABS) == 2
assert log.any { it ==~ /\[WARNING\] spare-key: synthesis falls back from elevenlabs to embedded: .*503.*/ }
assert log.contains('[INFO] 1 story: 1 made, 0 failed')
assert log.any { it ==~ /\[WARNING\] spare-key: voice by the fallback embedded instead of elevenlabs, which failed: .*503.*/ }
assert CheckTotals.of(log).allPassed(1)

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.fallbacks.size() == 1
assert metrics.fallbacks[0].subMap('story', 'stage', 'operation', 'provider', 'fallback') ==
    [story: 'spare-key', stage: 'voice', operation: 'synthesis', provider: 'elevenlabs', fallback: 'embedded']
assert metrics.operations.find { it.operation == 'synthesis' }.provider == 'embedded'
assert new File(basedir, 'target/storygen-reports/TEST-spare-key.xml').text.contains('name="storygen.fallback.voice" value="embedded instead of elevenlabs, which failed: ')
services.close()
