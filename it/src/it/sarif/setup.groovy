import java.nio.file.Files

// Stories of FixtureGenerator, one under a name that must be escaped, in a repository that begins here.
new File(basedir, '.git').mkdirs()
new File(basedir, 'summary.md').text = 'An earlier step.\n\n'
['low-bitrate': 'low bitrate, 24%', 'no-video': 'no-video'].each { String fixture, String name ->
    new File(basedir, '../../stories/broken/' + fixture).eachFile { file ->
        File copy = new File(basedir, 'target/storygen/' + name + '/' + file.name)
        copy.parentFile.mkdirs()
        Files.copy(file.toPath(), copy.toPath())
    }
}
