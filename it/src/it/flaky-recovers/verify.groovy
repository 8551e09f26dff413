import dev.storygen.it.StubServices
import groovy.json.JsonSlurper

def services = context.get('services')
List<String> log = new File(basedir, 'build.log').readLines()

assert log.contains('[INFO] 1 story: 1 made, 0 failed')
assert log.count { it ==~ /\[WARNING\] spare-key: writing failed; retry in 0\.0 s: .*503.*overloaded.*/ } == 2
assert log.count { it ==~ /\[WARNING\] spare-key: synthesis failed; retry in 0\.0 s: .*429.*/ } == 1
assert log.count { it ==~ /\[WARNING\] spare-key: transcription failed; retry in 0\.0 s: .*/ } == 1
assert new File(basedir, 'target/storygen/spare-key/video.mp4').length() > 10_000

assert services.calls(StubServices.CHAT) == 4
assert services.calls(StubServices.SPEECH) == 2
assert services.calls(StubServices.TRANSCRIPTION) == 2

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.operations.every { it.success }
assert metrics.operations.collectEntries { [it.operation, it.attempts] }.subMap('writing', 'revision', 'synthesis', 'transcription') ==
    [writing: 3, revision: 1, synthesis: 2, transcription: 2]
// The circuit breaker does not count 429 as a failure.
assert metrics.breakers.collectEntries { [it.service.replaceAll(/.*\//, ''), it.failures] } == [chat: 2, speech: 0, transcription: 1]
services.close()
