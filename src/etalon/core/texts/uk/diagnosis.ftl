# На чому ґрунтується спостереження
finding-basis = { $period }; n = { $n }
finding-basis-interval = { $period }; n = { $n }; 95-відсотковий інтервал { $interval }
