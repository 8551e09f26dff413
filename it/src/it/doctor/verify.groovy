List<String> log = new File(basedir, 'build.log').readLines()

Closure<String> finding = { String subject ->
    String start = '[INFO] ' + subject + '  '
    log.find { it.startsWith(start) }?.substring(start.length())?.strip()
}

assert finding('Maven') ==~ /\d+\.\d+\..+/
assert finding('voice') == 'embedded: MaryTTS 5.2.1, voice cmu-slt-hsmm, US English'
assert finding('inspection').startsWith('FFmpeg ')
assert finding('briefs').startsWith('none: there is no folder ')
assert log.contains('[INFO] BUILD SUCCESS')
