import java.nio.file.Files

def copy = { String story ->
    for (File file in new File(basedir, '../../stories/' + story).listFiles()) {
        File copy = new File(basedir, 'media/' + new File(story).name + '/' + file.name)
        copy.parentFile.mkdirs()
        Files.copy(file.toPath(), copy.toPath())
    }
}
def git = { String... arguments ->
    def command = ['git', '-c', 'user.name=it', '-c', 'user.email=it@example.com', '-c', 'commit.gpgsign=false']
    def process = (command + arguments.toList()).execute((List) null, basedir)
    def output = new StringBuilder()
    process.waitForProcessOutput(output, output)
    assert process.exitValue() == 0 : output
}

copy('broken/low-bitrate')
copy('good/lighthouse')
git('init', '-q')
new File(basedir, '.gitignore').text = 'target\nbuild.log\n'
git('add', '.')
git('commit', '-q', '-m', 'Stories')
git('tag', 'base')
// One story changes in a commit, and one is new.
new File(basedir, 'media/lighthouse/notes.md').text = 'Changed.'
git('add', '.')
git('commit', '-q', '-m', 'A change')
copy('good/train')
return true
