import java.nio.file.Files

// Copies the stories of FixtureGenerator into each module.
File stories = new File(basedir, '../../stories/good')
for (String module in ['north', 'south']) {
    stories.eachDir { story ->
        story.eachFile { file ->
            File copy = new File(basedir, module + '/target/storygen/' + story.name + '/' + file.name)
            copy.parentFile.mkdirs()
            Files.copy(file.toPath(), copy.toPath())
        }
    }
}
