# На чому ґрунтується спостереження
finding-basis = { $period }; n = { $n }
finding-basis-interval = { $period }; n = { $n }; 95-відсотковий інтервал { $interval }
finding-counted = { $figure }: n = { $n }
finding-counted-interval = { $figure }: n = { $n }, { $interval }
