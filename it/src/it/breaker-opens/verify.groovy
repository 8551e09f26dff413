import dev.storygen.it.StubServices
import groovy.json.JsonSlurper

def services = context.get('services')
List<String> log = new File(basedir, 'build.log').readLines()
String chat = services.url().substring('http://'.length()) + '/chat'
def events = new File(basedir, 'target/storygen/events.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
def states = events.findAll { it.event == 'BreakerChanged' }*.state
def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))

assert log.any { it.startsWith("[WARNING] ${chat}: circuit breaker open; calls suspended. Last error: ") }
assert log.contains("[INFO] ${chat}: stories that have not started wait for it." as String)
assert log.contains("[INFO] ${chat}: circuit breaker half-open: one probe call." as String)
assert log.contains("[INFO] ${chat}: circuit breaker closed." as String)
assert states == ['open', 'half-open', 'open', 'half-open', 'closed']

// A story that had started fails at once with the original error; the others wait and are generated.
def failed = metrics.operations.findAll { !it.success }
assert failed.size() == 3
assert failed.every { it.stage == 'script' && it.error.contains('500') }
assert failed.any { it.error.startsWith("${chat} was not called: its circuit breaker is open after 5 failures in a row. Its last error: ") }
int made = 6 - failed.size()
assert log.contains("[ERROR] 6 stories: ${made} made, ${failed.size()} failed" as String)
assert services.calls(StubServices.CHAT) == 6 + 2 * made

def breaker = metrics.breakers.find { it.service == chat }
assert breaker.state == 'closed' && breaker.opens == 2 && breaker.failures == 6 && breaker.calls == 6 + 2 * made
assert breaker.lastError.contains('500')
assert breaker.openSeconds >= 0.6
services.close()
