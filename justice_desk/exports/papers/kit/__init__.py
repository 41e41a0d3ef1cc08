"""The parts that every paper is made of, one small file each; measures stand in `grid`."""
