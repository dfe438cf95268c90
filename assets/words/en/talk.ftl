# The conversation, the video call and the telephone.
