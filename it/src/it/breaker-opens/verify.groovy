import dev.storygen.it.StubServices
import groovy.json.JsonSlurper

def services = context.get('services')
List<String> log = new File(basedir, 'build.log').readLines()
String chat = services.url().substring('http://'.length()) + '/chat'
def events = new File(basedir, 'target/storygen/events.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
def states = events.findAll { it.event == 'BreakerChanged' }*.state
def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))

assert log.any { it.startsWith("[WARNING] ${chat}: circuit breaker open; calls suspended. Last error: ") }
assert log.contains("[INFO] ${chat}: stories wait for it." as String)
assert log.contains("[INFO] ${chat}: circuit breaker half-open: one probe call." as String)
assert log.contains("[INFO] ${chat}: circuit breaker closed." as String)
assert states == ['open', 'half-open', 'open', 'half-open', 'closed']

// The first story waits with its retries, the others wait to start. The failed probe costs none of them.
assert metrics.operations.every { it.success }
assert metrics.operations.findAll { it.stage == 'script' }*.attempts == [7, 1, 1, 1, 1, 1]
assert log.contains('[INFO] 6 stories: 6 made, 0 failed')
assert services.calls(StubServices.CHAT) == 6 + 2 * 6

def breaker = metrics.breakers.find { it.service == chat }
assert breaker.state == 'closed' && breaker.opens == 2 && breaker.failures == 6 && breaker.calls == 6 + 2 * 6
assert breaker.lastError.contains('500')
assert breaker.openSeconds >= 0.6
services.close()
