import com.github.tomakehurst.wiremock.http.RequestListener
import dev.storygen.it.StubServices
import groovy.json.JsonOutput
import java.util.concurrent.atomic.AtomicInteger
import static com.github.tomakehurst.wiremock.client.WireMock.*

StubServices services = StubServices.start()
services.writeProperties(basedir)
context.put('services', services)

// Each call takes 700 ms and 310 tokens: one for the script, one for its revision.
List<String> dogs = ['Bramble', 'Juniper', 'Marigold']
Closure story = { String dog ->
    "A dog called $dog lived beside the quiet harbour, and every morning she waited for the ferry. " +
        'One day it came without the old sailor, and she swam after it. Nobody had seen her swim before, but she found him.'
}
services.hear(story(dogs[0]) as String)
dogs.each { dog ->
    services.server().stubFor(post(urlEqualTo(StubServices.CHAT)).withRequestBody(containing(dog)).willReturn(okJson(JsonOutput.toJson([
        id: 'chatcmpl-1', object: 'chat.completion', model: 'stub',
        choices: [[index: 0, finish_reason: 'stop', message: [role: 'assistant', content: story(dog) as String]]],
        usage: [prompt_tokens: 200, completion_tokens: 110, total_tokens: 310]])).withFixedDelay(700)))
}

// The first revision is of a script that is paid: its executor is lost during that call.
AtomicInteger calls = new AtomicInteger()
services.server().addMockServiceRequestListener({ request, response ->
    if (request.url != StubServices.CHAT) {
        return
    }
    int call = calls.incrementAndGet()
    if (request.bodyAsString.contains('quiet harbour') && context.get('lost') == null) {
        context.put('lostCall', call)
        String dog = dogs.find { request.bodyAsString.contains(it) }
        context.put('lost', dog)
        File work = new File(basedir, 'target/storygen/.spark/work').listFiles().first()
        File executor = work.listFiles().find { folder ->
            new File(folder, 'storygen').listFiles().any {
                File made = new File(it, 'worker/generate-request.json')
                made.file && made.text.contains("\"${dog.toLowerCase()}\"")
            }
        }
        ProcessHandle.allProcesses().filter {
            String command = it.info().commandLine().orElse('')
            command.contains(basedir.path) && command.contains('CoarseGrainedExecutorBackend') && command.contains("--executor-id ${executor.name} ")
        }.each {
            // As if the machine was lost: else its worker may end the call.
            List<ProcessHandle> workers = it.descendants().toList()
            it.destroyForcibly()
            workers.each { worker -> worker.destroyForcibly() }
        }
    }
} as RequestListener)
true
