List<String> log = new File(basedir, 'build.log').readLines()
List<String> made = log.findAll { it ==~ /.* is made: .*/ }.collect { it.replaceAll(/[0-9.]+ s of/, 'N s of') }

assert made == [
    '[INFO] spare-key is made: N s of video.',
    '[INFO] spare-key is made: N s of video (video made, 4 stages cached).',
    '[INFO] spare-key is made: N s of video.',
]
assert log.any {
    it.contains("storygen.force is 'vidoe', but expected true, false, or stages of script, revise, voice, subtitles, images, video, separated by commas.")
}

// What is made anew has the same bytes.
Map<String, List<Byte>> first = new File(basedir, 'target/first/spare-key').listFiles().collectEntries { [it.name, it.bytes as List] }
assert first.keySet().containsAll(['script.txt', 'voiceover.mp3', 'video.mp4', 'thumbnail.png'])
['second', 'third'].each { folder ->
    first.each { name, bytes ->
        assert (new File(basedir, "target/$folder/spare-key/$name").bytes as List) == bytes : "$folder/$name"
    }
}

// The time of the work is that of the builds before: more if all is made anew.
List<List> forecast = log.findResults { line ->
    def row = line =~ /\[INFO] spare-key  passed +([0-9.]+) s +([0-9.]+) s(?:  (.*))?/
    row.matches() ? [row[0][1].toDouble(), row[0][2].toDouble(), row[0][3]] : null
}
assert forecast.size() == 2
assert forecast[0][0] == forecast[1][0] && forecast[0][0] > 0
assert forecast[0][1] > forecast[1][1] && forecast[1][1] > 0
assert forecast*.get(2) == [null, 'revise, voice']
assert !log.any { it.contains('unknown until a build') }
true
