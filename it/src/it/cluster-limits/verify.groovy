import dev.storygen.it.StubServices
import static com.github.tomakehurst.wiremock.client.WireMock.*

def services = context.get('services')
def server = services.server()
List<String> log = new File(basedir, 'build.log').readLines()
Closure starts = { path -> server.findAll(postRequestedFor(urlPathMatching(path)))*.loggedDate*.time.sort() }
Closure gaps = { List<Long> times -> (1..<times.size()).collect { times[it] - times[it - 1] } }

// The budget of all executors: a seventh call is needed if one was lost with its executor. It is not if its result was
// kept just before.
List<Long> chat = starts(StubServices.CHAT)
String lost = context.get('lost')
def calls = { postRequestedFor(urlEqualTo(StubServices.CHAT)).withRequestBody(containing(lost)) }
def scripts = server.findAll(calls().withRequestBody(notContaining('quiet harbour')))
def revisions = server.findAll(calls().withRequestBody(containing('quiet harbour')))
assert chat.size() == 6
boolean kept = log.contains('[INFO] 3 stories: 3 made, 0 failed')
assert kept ? revisions.size() == 1 : log.contains('[ERROR] 3 stories: 2 made, 1 failed')
assert log.any { it.contains(kept ? 'The budget of 1,800 tokens is spent (1,860 used)' : 'the budget of 1800 tokens is spent (1860 used)') }

// One call at a time, whichever executor makes it; the lost one ended early.
List<Long> alone = gaps(chat)
alone.removeAt(context.get('lostCall') - 1)
assert alone.every { it >= 690 }

// Calls are granted each three seconds; one may arrive later than it was granted.
List<Long> speech = starts(StubServices.ELEVENLABS)
assert speech.size() in 2..3
assert gaps(speech).every { it >= 1500 }

// The script that was paid before the executor was lost is not paid again: the shared cache has it.
assert lost
assert scripts.size() == 1
assert revisions.size() in 1..2
assert log.any { it.contains('WARN') && it.contains('executor') }
services.close()
true
