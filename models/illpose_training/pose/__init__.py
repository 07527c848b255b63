"""The pose estimator: joints of one character in a crop, learned by transfer from BlazePose."""
