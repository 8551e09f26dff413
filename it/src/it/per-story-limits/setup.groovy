import org.apache.commons.io.FileUtils

// The intact stories, with settings beside their files.
File stories = new File(basedir, 'stories')
FileUtils.copyDirectory(new File(basedir, '../../stories/good'), stories)
new File(stories, 'train/storygen.yaml').text = '''\
checks:
  script-length: 1000
  audio-bitrate:
    minimum: 96
    severity: warning
'''
new File(stories, 'lighthouse/storygen.yaml').text = '''\
checks:
  loudnes: -20
'''
return true
