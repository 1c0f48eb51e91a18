# What a finding rests on
finding-basis = { $period }; n = { $n }
finding-basis-interval = { $period }; n = { $n }; 95% interval { $interval }
finding-counted = { $figure }: n = { $n }
finding-counted-interval = { $figure }: n = { $n }, { $interval }
