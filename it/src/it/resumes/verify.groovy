import dev.storygen.it.StubServices
import groovy.json.JsonSlurper

List<String> log = new File(basedir, 'build.log').readLines()
def metrics = { String name -> new JsonSlurper().parse(new File(basedir, name)) }

def failed = metrics('failed.json')
assert failed.operations.findAll { !it.success }.collect { it.story + ' ' + it.operation } == ['b-second revision']

// Four calls of the first build, and one of the second: what was answered is not paid again.
StubServices services = context.get('services')
assert services.calls(StubServices.CHAT) == 5
services.close()

def resumed = metrics('resumed.json')
assert resumed.operations.every { it.success }
assert resumed.operations.findAll { it.story == 'a-first' }.every { it.metrics.cached }
// Its revised text is that of the first story, and so is its voice.
assert resumed.operations.findAll { it.story == 'b-second' && !it.metrics.cached }*.operation == ['revision', 'rendering']
assert log.any { it ==~ /.* a-first is made: .* \(all 5 stages cached\)\./ }

['a-first', 'b-second'].each {
    File story = new File(basedir, "target/storygen/$it")
    assert new File(story, 'video.mp4').length() > 0
    assert !story.list().any { it.startsWith('.') }
}
true
