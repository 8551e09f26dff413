import java.nio.file.Files

// Stories that were made for all builds, a folder a module.
File made = new File(basedir, '../../stories/good')
for (String module in ['north', 'south']) {
    made.eachDir { story ->
        story.eachFile { file ->
            File copy = new File(basedir, module + '/target/storygen/' + story.name + '/' + file.name)
            copy.parentFile.mkdirs()
            Files.copy(file.toPath(), copy.toPath())
        }
    }
}
