import dev.storygen.it.StubServices
import groovy.json.JsonSlurper

def services = context.get('services')
List<String> log = new File(basedir, 'build.log').readLines()

// One call per story, no retry, and a message with the fix.
assert services.calls(StubServices.SPEECH) == 2
assert log.every { !it.contains('; retry in ') && !it.contains('circuit breaker') }
def line = log.find { it.startsWith('[ERROR] 2 stories (story-1, story-2) failed at voice (openai): ') }
assert line.contains('401') && line.contains('key') && line.contains('environment variable OPENAI_API_KEY')
assert log.every { !it.contains('sk-it-7d0b3c') }

// The files of earlier stages are kept.
assert new File(basedir, 'target/storygen/story-1').list().sort() == ['manifest.json', 'narration.txt', 'script.txt']
def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.operations.findAll { it.operation == 'synthesis' }.every { !it.success && it.attempts == 1 }
services.close()
