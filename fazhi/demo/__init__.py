"""A fictional county at work: 云岚县 in 江岭省. Nobody and no place in it exists."""
