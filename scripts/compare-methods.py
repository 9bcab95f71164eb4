"""Sobol indices by SALib and boxes by prim on the samples of examples/methods.rs, and how far ours are from them."""

import json
import sys

import numpy
from prim import Prim
from SALib.analyze import sobol

ROUNDING = 1e-12


def difference_of_indices(sample):
    """The largest difference of any first or total index."""
    inputs = len(sample["mixed"])
    # SALib wants the values of each row together: A, A with each input from B, B.
    columns = [sample["a"], *sample["mixed"], sample["b"]]
    values = numpy.array(columns).T.ravel()
    problem = {
        "num_vars": inputs,
        "names": [f"x{i}" for i in range(inputs)],
        "bounds": [[0, 1]] * inputs,
    }
    theirs = sobol.analyze(problem, values, calc_second_order=False, num_resamples=2)
    first = numpy.abs(theirs["S1"] - sample["first"]).max()
    total = numpy.abs(theirs["ST"] - sample["total"]).max()
    return max(first, total)


def difference_of_boxes(sample):
    """The number of boxes on each side, and the largest difference of coverage or density on the way they share."""
    inputs = numpy.array(sample["inputs"]).T
    cases = numpy.array(sample["cases"]).astype(int)
    # Peeling alone, as ours: pasting is switched off by never finding a box to paste.
    alg = Prim(inputs, cases, peel_alpha=0.05, mass_min=0.05)
    alg._paste = lambda box: box
    theirs = alg.find_box().peeling_trajectory
    ours = sample["boxes"]
    shared = min(len(ours), len(theirs))
    largest = 0.0
    for name in ["coverage", "density"]:
        mine = numpy.array([box[name] for box in ours[:shared]])
        largest = max(largest, numpy.abs(theirs[name].to_numpy(float)[:shared] - mine).max())
    return len(ours), len(theirs), largest


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        ours = json.load(file)
    fails = False
    for sample in ours["sobol"]:
        largest = difference_of_indices(sample)
        fails |= largest > ROUNDING
        print(f"Sobol indices, {sample['name']}: largest difference from SALib {largest:.1e}")
    for sample in ours["prim"]:
        own, other, largest = difference_of_boxes(sample)
        fails |= largest > ROUNDING or own != other
        print(f"PRIM, {sample['name']}: {own} boxes, prim {other}; largest difference {largest:.1e}")
    sys.exit("the methods differ" if fails else 0)


if __name__ == "__main__":
    main()
