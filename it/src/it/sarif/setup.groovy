import java.nio.file.Files

// Stories of FixtureGenerator, one under a name that must be escaped, in a repository that begins here.
new File(basedir, '.git').mkdirs()
new File(basedir, 'summary.md').text = 'An earlier step.\n\n'
for (def story in ['low-bitrate': 'low bitrate, 24%', 'no-video': 'no-video']) {
    for (File file in new File(basedir, '../../stories/broken/' + story.key).listFiles()) {
        File copy = new File(basedir, 'target/storygen/' + story.value + '/' + file.name)
        copy.parentFile.mkdirs()
        Files.copy(file.toPath(), copy.toPath())
    }
}
