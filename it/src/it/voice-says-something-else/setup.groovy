import dev.storygen.it.StubServices

// The voice of one story is a tone, and the script of another has twice as many words as its voice.
File good = new File(basedir, '../../stories/good/lighthouse')
String script = new File(good, 'script.txt').text
['half', 'tone'].each { name ->
    File story = new File(basedir, 'stories/' + name)
    story.mkdirs()
    good.eachFile { file -> new File(story, file.name).bytes = file.bytes }
}
new File(basedir, 'stories/half/script.txt') << script
new File(basedir, 'stories/tone/voiceover.mp3').delete()
new File(basedir, 'stories/tone/voiceover.wav').bytes = StubServices.tone(script)

StubServices services = StubServices.start()
services.saySomethingElse('abuelo')
services.hear('It was never about the lamp.')
services.writeProperties(basedir)
context.put('services', services)
